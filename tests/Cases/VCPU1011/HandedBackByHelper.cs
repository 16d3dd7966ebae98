// A helper hands back what it is given: it is still the drain's result.
[Port("handed")]
public sealed class HandedBackByHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Put(vcpu.Task.HandleTransferWork(), out int ret);
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

    private static void Put<T>(T value, out T place) => place = value;
}
