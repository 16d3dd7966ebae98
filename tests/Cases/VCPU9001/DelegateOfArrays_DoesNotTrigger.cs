// Nobody makes a delegate that takes numbers and does anything: the one that takes vCPUs is another type.
public static class DelegateOfArrays
{
    public static Action<Vcpu[]> Entering() => static vcpus => vcpus[0].Block();

    [RunLoop]
    public static void Loop(Vcpu vcpu, Action<int[]> report)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            report([1]);
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
