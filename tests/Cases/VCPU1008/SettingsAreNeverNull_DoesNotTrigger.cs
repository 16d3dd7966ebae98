// The loop is given settings that are declared not to be null: whether they wait or not, what is locked is unlocked.
[Port("x86")]
public sealed class SettingsAreNeverNullPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu) => 0;

    [RunLoop]
    public void Step(Vcpu vcpu, Settings settings)
    {
        if (settings is not { Waits: true })
        {
            _lock.Lock();
        }

        vcpu.Cpu++;
        if (settings is { Waits: false })
        {
            _lock.Unlock();
        }
    }

    public sealed record Settings(bool Waits);
}
