// Whose vCPU the callee returns behind its type parameter is not what stands there in its own pair.
public static class GenericPairReturnedHasTheVcpuLast
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, Vm vm)
    {
        vcpu.HostCpu.DisableInterrupts();
        var look = Aimed<(bool Any, Vcpu First)>((true, vm.Vcpus[0]), vcpu);
        if (![|look.Look.First.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static (T Look, Vcpu Own) Aimed<T>(T look, Vcpu vcpu) => (look, vcpu);
}
