// The local function is called where work was seen.
[Port("local")]
public sealed class LocalFunctionReschedulesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                [|GiveWay()|];
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }

            {|VCPU1002:vcpu.EnterGuest()|};
            vcpu.HostCpu.EnableInterrupts();

            void GiveWay() => vcpu.Task.CondResched();
        }
    }
}
