// Somebody outside may call the public method, and it gives back a lock that it did not take.
public sealed class UncalledPublicMethod
{
    private readonly HostSpinLock state = new();
    private int released;

    public void Release(Vcpu vcpu)
    {
        if (vcpu.Runnable)
        {
            vcpu.Kick();
        }

        released++;
        [|state.Unlock()|];
    }
}
