// The vCPU is the second of a pair that a record was made with.
public static class SecondOfAPairInARecord
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, Vm vm)
    {
        var held = new Held(1, (vm.Vcpus[0], vcpu));
        vcpu.HostCpu.DisableInterrupts();
        if (!held.Pair.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private readonly record struct Held(int Round, (Vcpu First, Vcpu Own) Pair);
}
