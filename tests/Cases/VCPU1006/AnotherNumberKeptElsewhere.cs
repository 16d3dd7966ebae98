// What is kept in the other object is no answer; the drain's own is dropped.
[Port("x86")]
public sealed class AnotherNumberKeptElsewherePort : ArchPort
{
    private readonly Progress progress = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            [|vcpu.HandleTransferWork()|];
            progress.Result = Next(vcpu);
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Next(Vcpu vcpu) => vcpu.Id + 1;

    private sealed class Progress
    {
        public int Result { get; set; }
    }
}
