namespace VcpuLint.Split.TryLock;

/// <summary>The lock is given back where it was taken; once it is given back where it was not, and once it is kept over a drain.</summary>
[Port("powerpc/book3s-hv", TransferWork = true)]
public sealed class CoreLockPort : ArchPort
{
    private readonly CoreLock _core = new();

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        if (_core.TryLock())
        {
            vcpu.Halted = false;
            _core.Unlock();
        }

        return 0;
    }

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        _core.TryLock();
        _core.Unlock(); // expect: VCPU1008
    }

    /// <inheritdoc/>
    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        if (!_core.TryLock())
        {
            return 0;
        }

        int result = vcpu.HandleTransferWork(); // expect: VCPU1005
        _core.Unlock();
        return result;
    }
}
