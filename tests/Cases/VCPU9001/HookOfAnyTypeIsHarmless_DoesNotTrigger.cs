// The delegate that opens a window takes numbers, the hook that is called takes anything.
[Port("x86")]
public sealed class HookOfAnyTypeIsHarmlessPort : ArchPort
{
    private Action<dynamic>? _log;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        _log?.Invoke("looked");
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public void Listen(Action<dynamic> log) => _log = log;

    [ColdPath]
    public static Action<int> Opener(HostCpu cpu) => _ =>
    {
        cpu.EnableInterrupts();
        cpu.DisableInterrupts();
    };
}
