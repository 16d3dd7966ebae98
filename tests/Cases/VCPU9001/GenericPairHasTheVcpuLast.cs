// Whose vCPU the callee finds behind its type parameter is not said by what stands there in the caller's pair.
public static class GenericPairHasTheVcpuLast
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, Vm vm)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (![|IsPending<(bool Any, Vcpu First)>(vcpu, ((true, vcpu), vm.Vcpus[0]))|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static bool IsPending<T>(Vcpu vcpu, (T Look, Vcpu Asked) asked) => asked.Asked.Task.TransferWorkPending();
}
