// Whoever is called by way of the interface opens a window behind the check.
public interface IHook<T>
{
    void Prepare(Vcpu vcpu);
}

public static class OverrideBehindAGenericInterface
{
    [RunLoop]
    public static int Loop<T>(Vcpu vcpu, IHook<T> hook)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                hook.Prepare(vcpu);
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private sealed class Window : IHook<int>
    {
        public void Prepare(Vcpu vcpu)
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
        }
    }
}
