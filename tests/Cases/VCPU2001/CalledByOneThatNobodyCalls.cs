// A private method asks, whose only caller is a private method that nobody calls: how often that is done nobody knows.
[Port("x86")]
public sealed class CalledByOneThatNobodyCallsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }

    private static void Unused(Vcpu vcpu) => AskForTheMasterClock(vcpu);

    private static void AskForTheMasterClock(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
}
