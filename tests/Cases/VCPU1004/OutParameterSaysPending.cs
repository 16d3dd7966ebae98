// The helper hands the answer out through a parameter, and the loop only tries again.
[Port("riscv")]
public sealed class OutParameterSaysPendingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            [|Look(vcpu, out bool pending)|];
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    private static void Look(Vcpu vcpu, out bool pending) => pending = vcpu.Task.TransferWorkPending();
}
