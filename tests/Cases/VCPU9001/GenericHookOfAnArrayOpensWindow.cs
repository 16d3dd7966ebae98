// The hook is called where the type of its elements is a parameter, and it opens a window behind the check.
[Port("x86")]
public sealed class GenericHookOfAnArrayOpensWindowPort : ArchPort
{
    private readonly Hook<Vcpu> _hook = new() { [|Action|] = static v => v[0].HostCpu.EnableInterrupts() };

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        {|VCPU9001:_hook.Call([vcpu])|};
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Hook<T>
    {
        public Action<T[]>? Action { get; set; }

        public void Call(T[] values) => Action?.Invoke(values);
    }
}
