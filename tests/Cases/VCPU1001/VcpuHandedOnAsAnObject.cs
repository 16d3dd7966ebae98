// A vCPU that is handed on as any object is the same one; another object is not known to be it.
public static class VcpuHandedOnAsAnObject
{
    [RunLoop]
    public static void Same(Vcpu vcpu)
    {
        object data = vcpu;
        vcpu.HostCpu.DisableInterrupts();
        if (!IsPending(data))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void Another(Vcpu vcpu)
    {
        object data = vcpu.Vm.Vcpus[0];
        vcpu.HostCpu.DisableInterrupts();
        if (!IsPending(data))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static bool IsPending(object data) => ((Vcpu)data).Task.TransferWorkPending();
}
