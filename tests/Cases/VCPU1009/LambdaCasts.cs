// The same in a lambda.
[Port("lambda")]
public sealed class LambdaCastsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            Func<ThreadFlag, ThreadFlags> mask = bit => [|(ThreadFlags)bit|];
            vcpu.Halted = mask(ThreadFlag.NeedResched) == ThreadFlags.None;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
