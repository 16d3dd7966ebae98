// The drain's result is a part of a struct, which is cast to what it is where the part is read.
[Port("x86")]
public sealed class PartBehindACastPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            var step = new Step { Ret = vcpu.HandleTransferWork() };
            if (((Step)step).Ret < 0)
            {
                return ((Step)step).Ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private struct Step
    {
        public int Ret;
    }
}
