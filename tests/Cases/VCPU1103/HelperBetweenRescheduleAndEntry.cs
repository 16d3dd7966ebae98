// Between the reschedule and the entry lie calls of helpers that leave it as it is, one of them called on a second way too, where a drain follows.
[Port("powerpc")]
public sealed class HelperBetweenRescheduleAndEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Halted)
            {
                if (vcpu.Task.NeedResched())
                {
                    [|vcpu.Task.CondResched()|];
                }

                TakeOver(vcpu);
                if (vcpu.Task.SignalPending())
                {
                    GiveBack(vcpu);
                    return 0;
                }

                {|VCPU1002:vcpu.EnterGuest()|};
                GiveBack(vcpu);
            }
            else
            {
                if (vcpu.Task.NeedResched())
                {
                    vcpu.Task.CondResched();
                }

                TakeOver(vcpu);
                GiveBack(vcpu);
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }
        }
    }

    private static void TakeOver(Vcpu vcpu) => vcpu.HostCpu.DisableInterrupts();

    private static void GiveBack(Vcpu vcpu) => vcpu.HostCpu.EnableInterrupts();
}
