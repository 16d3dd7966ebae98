// A generic helper prepares, checks and hands the answer out.
[Port("generic", TransferWork = true)]
public sealed class OutParameterPort : ArchPort
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

            vcpu.HostCpu.DisableInterrupts();
            Look(vcpu, static v => v.Task, out bool pending);
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Look<T>(T vcpu, Func<T, HostTask> task, out bool pending)
        where T : class
    {
        HostTask.Current.PrepareTransfer();
        pending = HostTask.Current.TransferWorkPending() || task(vcpu).Name.Length == 0;
    }
}
