// The jump back goes to itself.
[Port("riscv")]
public sealed class JumpToItselfPort : ArchPort
{
    public override int [|Run|](Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        for (; ;)
        {
        }
    }
}
