// A helper drains into its parameter, which is a copy of its caller's number, and returns another number.
[Port("x86")]
public sealed class ParameterTakesTheErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int other = Drain(vcpu, 0);
            if (other < 0)
            {
                return other;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Drain(Vcpu vcpu, int error)
    {
        error = vcpu.Task.HandleTransferWork();
        return error == 0 ? 0 : Math.Min(-1, Console.Read());
    }
}
