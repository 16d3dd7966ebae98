// history: #8 | ab5119735e98 (7.0) | one variable for the drain's error and the guest's exit: a signal is taken for a machine check | S390
namespace VcpuLint.Regressions;

/// <summary>
/// The nested guest of s390 as before ab5119735e98 (7.0), <c>arch/s390/kvm/vsie.c</c>: <c>vsie_run</c>, <c>do_vsie_run</c>.
/// Fact: since 2bd1337a1295 (6.19) one variable held the drain's error and the exit code of SIE, where <c>-EINTR</c> says that a machine
/// check ended the guest. The same commit took the test of signals out of the loop around it.
/// Seen: a signal for the thread of the vCPU was given to the guest as a machine check that nobody had, and the loop went on without
/// leaving for it.
/// </summary>
[Port("s390", TransferWork = true, Publication = Publication.SieControl)]
public sealed class S390VsieSignalAsMachineCheck : ArchPort
{
    private int _machineChecks;

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        int result;
        vcpu.SrcuReadLock();
        do
        {
            result = DoVsieRun(vcpu); // expect: VCPU1006
        }
        while (result == 0);

        vcpu.SrcuReadUnlock();
        return result > 0 ? 0 : result;
    }

    /// <summary>0 goes on with the nested guest, positive leaves it to its own host, negative leaves with an error.</summary>
    private int DoVsieRun(Vcpu vcpu)
    {
        int result;
        vcpu.SrcuReadUnlock();
        vcpu.Sie.SetInSie();
    check:
        vcpu.HostCpu.DisableInterrupts();
        vcpu.Task.PrepareTransfer();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            result = vcpu.HandleTransferWork();
            if (result != 0)
            {
                goto skip;
            }

            goto check;
        }

        result = EnterSie(vcpu);
        vcpu.HostCpu.EnableInterrupts();

    skip:
        vcpu.Sie.ClearInSie();
        vcpu.SrcuReadLock();
        if (result == -Errno.EINTR)
        {
            // kvm_s390_reinject_machine_check
            _machineChecks++;
            return 0;
        }

        return result;
    }

    private static int EnterSie(Vcpu vcpu)
    {
        switch (vcpu.EnterGuest().Reason)
        {
            case GuestExitReason.MachineCheck:
                return -Errno.EINTR;
            case GuestExitReason.Hypercall:
                return 1;
            default:
                return 0;
        }
    }
}
