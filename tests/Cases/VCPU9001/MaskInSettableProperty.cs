// The mask can be set to anything at run time, so the check may be whole or hollow.
[Port("x86")]
public sealed class MaskInSettablePropertyPort : ArchPort
{
    public ThreadFlags Mask { get; set; } = ThreadFlags.TransferWork;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (![|vcpu.Task.TestFlags(Mask)|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
