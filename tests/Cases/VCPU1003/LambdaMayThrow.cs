// The lambda may throw before the answer is there.
[Port("x86")]
public sealed class LambdaMayThrowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = false;
        Func<string, int> parse = static text => int.Parse(text, null);
        try
        {
            vcpu.Cpu = parse("1");
            pending = vcpu.Task.TransferWorkPending();
        }
        catch (FormatException)
        {
            vcpu.Kick();
        }
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
