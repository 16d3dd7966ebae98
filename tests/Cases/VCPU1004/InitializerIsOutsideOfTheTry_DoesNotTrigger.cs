// A struct begins with a drain, which is made before the try that its constructor starts with: no handler of that goes on without it.
[Port("x86")]
public sealed class InitializerIsOutsideOfTheTryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }

            vcpu.HostCpu.EnableInterrupts();
            var round = new Round(vcpu.Vm);
            if (round.Result < 0)
            {
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                return round.Result;
            }
        }
    }

    private struct Round
    {
        public int Result = Drained;

        public Round(Vm vm)
        {
            try
            {
                Count = vm.Vcpus.Count;
            }
            catch (InvalidOperationException)
            {
                Count = 0;
            }
        }

        public int Count { get; }

        private static int Drained => HostTask.Current.HandleTransferWork();
    }
}
