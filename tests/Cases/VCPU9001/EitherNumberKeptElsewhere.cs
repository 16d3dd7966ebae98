// The other object gets the drain's answer or another number; what it holds is not followed.
[Port("x86")]
public sealed class EitherNumberKeptElsewherePort : ArchPort
{
    private readonly Progress progress = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            progress.Result = vcpu.Runnable ? Drained(vcpu) : Next(vcpu);
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

    private static int Drained(Vcpu vcpu) => {|VCPU9001:vcpu.HandleTransferWork()|};

    private static int Next(Vcpu vcpu) => vcpu.Id + 1;

    private sealed class Progress
    {
        public int Result { get; set; }
    }
}
