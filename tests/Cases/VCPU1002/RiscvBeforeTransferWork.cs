// riscv before 9c00fbdd93a2 (6.1): cond_resched at the top, and signals only with interrupts off.
[Port("riscv")]
public sealed class RiscvBeforeTransferWorkPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        vcpu.SrcuReadLock();
        while (ret > 0)
        {
            vcpu.Task.CondResched();
            vcpu.CheckRequest(VcpuRequest.VcpuReset);
            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.DisableInterrupts();
            if ({|VCPU1103:vcpu.Task.SignalPending()|})
            {
                ret = -Errno.EINTR;
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                vcpu.Stats.SignalExits++;
            }

            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.MemoryBarrier();
            if (ret <= 0 || vcpu.RequestPending())
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                vcpu.SrcuReadLock();
                continue;
            }

            GuestExit exit = [|vcpu.EnterGuest()|]; // missing: NotifyResume, NeedResched, NeedReschedLazy
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.SrcuReadLock();
            ret = exit.Reason == GuestExitReason.Mmio ? 0 : 1;
        }

        vcpu.SrcuReadUnlock();
        return ret;
    }
}
