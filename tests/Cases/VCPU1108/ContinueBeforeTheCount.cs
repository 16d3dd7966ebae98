// The count that ends the loop is behind a continue.
[Port("riscv")]
public sealed class ContinueBeforeTheCountPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        for (int left = 3; [|left > 0|];)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            if (left == 3)
            {
                continue;
            }

            left--;
        }

        return vcpu.HandleTransferWork();
    }
}
