// Two objects are two, although neither is null.
public static class ObjectsInTuples
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        object first = new();
        object second = new();
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        if (!pending)
        {
            if ((first, 1) == (second, 1))
            {
                vcpu.HostCpu.EnableInterrupts();
                return;
            }

            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
