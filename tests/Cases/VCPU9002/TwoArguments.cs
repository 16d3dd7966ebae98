// A contract that depends on two arguments cannot be followed at a call.
public static class TwoArguments
{
    [MovesGuestTsc(ByArgument = true)]
    [RaisesRequest]
    public static void {|VCPU9002:MoveAndRequest|}(Vcpu vcpu, long step, VcpuRequest request) => vcpu.MakeRequest(request);

    [RaisesRequest]
    [ConsumesRequest]
    public static bool Renew(Vcpu vcpu, VcpuRequest request)
    {
        bool taken = vcpu.CheckRequest(request);
        vcpu.MakeRequest(request);
        return taken;
    }
}
