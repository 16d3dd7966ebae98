// && where || belongs: with work pending and the vCPU runnable the loop does not bail out.
[Port("x86")]
public sealed class WrongConnectivePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending() && !vcpu.Runnable)
        {
            vcpu.HostCpu.EnableInterrupts();
            return vcpu.HandleTransferWork();
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
