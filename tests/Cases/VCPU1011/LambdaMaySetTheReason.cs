// The framework may run the lambda that sets the reason, or not.
[Port("x86")]
public sealed class LambdaMaySetTheReasonPort : ArchPort
{
    private readonly List<int> counters = [];

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.Task.HandleTransferWork();
            if (ret < 0)
            {
                counters.ForEach(_ => vcpu.RunPage.ExitReason = ExitReason.Interrupted);
                [|return ret;|]
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
