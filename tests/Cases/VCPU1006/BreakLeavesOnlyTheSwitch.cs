// The break ends the switch and not the loop, so the verdict "leave" starts the next iteration.
[Port("loongarch")]
public sealed class BreakLeavesOnlyTheSwitchPort : ArchPort
{
    private enum Verdict { GoOn, Leave }

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            switch ([|Settle(vcpu)|])
            {
                case Verdict.Leave:
                    break;
                case Verdict.GoOn:
                    vcpu.HostCpu.DisableInterrupts();
                    if (!vcpu.Task.TransferWorkPending())
                    {
                        vcpu.EnterGuest();
                    }

                    vcpu.HostCpu.EnableInterrupts();
                    break;
            }
        }
    }

    private static Verdict Settle(Vcpu vcpu) => vcpu.HandleTransferWork() < 0 ? Verdict.Leave : Verdict.GoOn;
}
