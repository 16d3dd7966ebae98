// The bit number is in a variable.
[Port("variable")]
public sealed class CastVariablePort : ArchPort
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

            ThreadFlag bit = vcpu.Halted ? ThreadFlag.NeedResched : ThreadFlag.NeedReschedLazy;
            Look([|(ThreadFlags)bit|]);
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Look(ThreadFlags flags) => Console.WriteLine(flags);
}
