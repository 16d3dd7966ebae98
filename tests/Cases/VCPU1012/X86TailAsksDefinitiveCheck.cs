// f3020b8891b8 (5.9) repaired this: the tail of x86 asked the check that needs interrupts off. The check before the entry is right, so that
// no entry is reported.
[Port("x86", TransferWork = true)]
public sealed class X86TailAsksDefinitiveCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result = [|RunLoop(vcpu)|];
        vcpu.SrcuReadUnlock();
        return result;
    }

    private static int RunLoop(Vcpu vcpu)
    {
        while (true)
        {
            int result = EnterGuest(vcpu);
            if (result <= 0)
            {
                return result;
            }

            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.SrcuReadUnlock();
                result = vcpu.HandleTransferWork();
                vcpu.SrcuReadLock();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }

    private static int EnterGuest(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.Task.PrepareTransfer();
        if (vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            return 1;
        }

        GuestExit exit = vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        return exit.Reason == GuestExitReason.IoPort ? 0 : 1;
    }
}
