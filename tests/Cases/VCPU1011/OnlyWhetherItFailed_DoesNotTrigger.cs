// A helper drains and says whether that failed; the number that it returns is another one.
[Port("x86")]
public sealed class OnlyWhetherItFailedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int other = Drain(vcpu, out bool failed);
            if (failed)
            {
                return other < 0 ? other : 1;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Drain(Vcpu vcpu, out bool failed)
    {
        int ret = vcpu.Task.HandleTransferWork();
        failed = ret < 0;
        return Console.Read();
    }
}
