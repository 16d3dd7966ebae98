// The method clears a copy: what the answer was is known as before.
public static class CopyOfAStructCleared
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Seen seen = default;
        seen.Pending = vcpu.Task.TransferWorkPending();
        ((Seen)seen).Clear();
        if (!seen.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private struct Seen
    {
        public bool Pending;

        public void Clear() => Pending = false;
    }
}
