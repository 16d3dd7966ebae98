// A local function, or a method of the struct that it calls, clears the answer that the struct keeps.
public static class LocalFunctionClearsThePart
{
    [RunLoop]
    public static void Assigned(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        var look = new Look { Pending = vcpu.Task.TransferWorkPending() };
        Clear();
        if (!look.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();

        void Clear() => look.Pending = false;
    }

    [RunLoop]
    public static void ByItsMethod(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        var look = new Look { Pending = vcpu.Task.TransferWorkPending() };
        Clear();
        if (!look.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();

        void Clear() => look.Clear();
    }

    private struct Look
    {
        public bool Pending;

        public void Clear() => Pending = false;
    }
}
