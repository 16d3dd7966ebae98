namespace VcpuLint.Model.Tests.Shapes;

/// <summary>The shape of the mshv root driver: hint, drain, a hypercall with interrupts on, and a wait for a kick if the vCPU is blocked.</summary>
[Port("hypercall", TransferWork = true, Entry = GuestEntryKind.Hypercall)]
internal sealed class HypercallShapePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                int result = vcpu.Task.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }
            }

            vcpu.HostCpu.DisablePreemption();
            GuestExit exit = vcpu.EnterGuest();
            vcpu.HostCpu.EnablePreemption();
            if (exit.Reason == GuestExitReason.Halt)
            {
                int result = vcpu.WaitQueue.WaitInterruptible();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }
}
