// Two stored answers, joined without short circuit, are right for what they cover: signals and rescheduling, not task work.
[Port("x86")]
public sealed class StoredBoolsIncompletePort : ArchPort
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
            bool signal = vcpu.Task.SignalPending();
            bool resched = vcpu.Task.TestFlags(ThreadFlags.Reschedule);
            bool stay = !(signal | resched);
            if (stay)
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
