// Neither of the texts is missing, which does not make them the same.
[Port("x86")]
public sealed class TextsAreNotTheSamePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        string mode = new('a', 3);
        bool pending = mode.Equals(new string('b', 3)) && vcpu.Task.TransferWorkPending();
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

}
