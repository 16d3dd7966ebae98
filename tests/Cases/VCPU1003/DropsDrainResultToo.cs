// Two mistakes meet at one entry: no check after the drain, and its order to leave is ignored.
[Port("x86")]
public sealed class DropsDrainResultTooPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HandleTransferWork();
        vcpu.HostCpu.DisableInterrupts();
        {|VCPU1003:{|VCPU1006:vcpu.EnterGuest()|}|};
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
