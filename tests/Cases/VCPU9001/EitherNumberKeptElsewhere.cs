// The other object gets the drain's answer or another number, and the loop heeds what it holds; that is not followed.
[Port("x86")]
public sealed class EitherNumberKeptElsewherePort : ArchPort
{
    private readonly Progress progress = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            bool runnable = vcpu.Runnable;
            int result = runnable ? [|Drained(vcpu)|] : Next(vcpu);
            progress.Result = result;
            if (!runnable || progress.Result < 0)
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

    private static int Drained(Vcpu vcpu) => vcpu.HandleTransferWork();

    private static int Next(Vcpu vcpu) => vcpu.Id + 1;

    private sealed class Progress
    {
        public int Result { get; set; }
    }
}
