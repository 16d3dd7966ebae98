// The mshv driver before 0ebac01a00be: LAZY came, and nobody thought of this copy of the mask.
[Port("mshv")]
public sealed class MaskWithoutLazyPort : ArchPort
{
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
            if (!vcpu.Task.TestFlags([|ThreadFlags.NotifyResume | ThreadFlags.SigPending | ThreadFlags.NotifySignal | ThreadFlags.NeedResched|]))
            {
                {|VCPU1002:vcpu.EnterGuest()|};
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
