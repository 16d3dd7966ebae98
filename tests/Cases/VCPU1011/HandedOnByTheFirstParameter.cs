// A helper hands the drain's result on by its first parameter.
[Port("handed")]
public sealed class HandedOnByTheFirstParameterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Drain(out int ret, vcpu);
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

    private static void Drain(out int result, Vcpu vcpu) => Put(out result, vcpu.Task.HandleTransferWork());

    private static void Put(out int place, int value) => place = value;
}
