// What a struct begins with is computed where it is made.
[Port("x86")]
public sealed class InitializerDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            var guard = [|new Guard(1)|];
            vcpu.EnterGuest();
        }
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Guard
    {
        public bool Calm { get; set; } = Drained;
        public Guard(int number) { Number = number; }
        public int Number { get; set; }
        private static bool Drained => HostTask.Current.HandleTransferWork() == 0;
    }
}
