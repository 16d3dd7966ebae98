// The answer goes to another object and is heeded there; what that object holds is not followed, so nothing is certain.
[Port("arm64")]
public sealed class DrainResultKeptInAnotherObjectPort : ArchPort
{
    private readonly Progress progress = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            progress.Result = {|VCPU9001:vcpu.HandleTransferWork()|};
            if (progress.Result < 0)
            {
                return progress.Result;
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

internal sealed class Progress
{
    public int Result { get; set; }
}
