// What the other object gets is a choice between the answer of the drain and another number.
[Port("x86")]
public sealed class ChoiceKeptElsewherePort : ArchPort
{
    private readonly Progress progress = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            bool runnable = vcpu.Runnable;
            progress.Result = runnable ? [|Drained(vcpu)|] : Next(vcpu);
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
