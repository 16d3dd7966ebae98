// Whoever is given any delegate may invoke it.
public static class LambdaAsADelegate
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        [|RunAny((Action)(() => vcpu.HostCpu.EnableInterrupts()))|];
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }

    private static void RunAny(Delegate action) => action.DynamicInvoke();
}
