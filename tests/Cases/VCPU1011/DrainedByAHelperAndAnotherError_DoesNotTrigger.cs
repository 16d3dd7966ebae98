// A helper drains, and what the loop leaves with when it fails is another number.
[Port("x86")]
public sealed class DrainedByAHelperAndAnotherErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = Drain(vcpu);
            if (ret < 0)
            {
                int other = Console.Read();
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

    private static int Drain(Vcpu vcpu) => vcpu.Task.HandleTransferWork();
}
