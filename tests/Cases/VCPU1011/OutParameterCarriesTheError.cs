// The error comes out of another class.
[Port("out")]
public sealed class OutParameterCarriesTheErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Work.Drain(vcpu, out int ret);
            if (ret < 0)
            {
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

public static class Work
{
    public static void Drain(Vcpu vcpu, out int result) => result = vcpu.Task.HandleTransferWork();
}
