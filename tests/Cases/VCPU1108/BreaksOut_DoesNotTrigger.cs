// A break ends it.
[Port("riscv")]
public sealed class BreaksOutPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Runnable)
            {
                break;
            }
        }

        return vcpu.HandleTransferWork();
    }
}
