// A struct begins with a drain that may be refused, before the try that its constructor starts with: no handler of that goes on without the drain.
[Port("x86")]
public sealed class InitializerIsOutsideOfTheTryPort : ArchPort
{
    private static readonly bool s_isStopped = Environment.ProcessorCount == 1;

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
            var round = new Round(3);
            if (round.Result < 0)
            {
                return 0;
            }
        }
    }

    private struct Round
    {
        public int Result = Drained;

        public Round(int number)
        {
            try
            {
                Console.WriteLine(number);
            }
            catch (InvalidOperationException)
            {
                Console.WriteLine();
            }
        }

        private static int Drained
        {
            get
            {
                if (s_isStopped)
                {
                    throw new InvalidOperationException();
                }

                return HostTask.Current.HandleTransferWork();
            }
        }
    }
}
