// The loop over all vCPUs leaves in its first turn.
public static class LoopThatDoesNotGoRound
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        foreach (Vcpu other in vcpu.Vm.Vcpus)
        {
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            break;
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
