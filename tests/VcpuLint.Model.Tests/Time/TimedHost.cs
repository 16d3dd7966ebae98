namespace VcpuLint.Model.Tests.Time;

/// <summary>Calls things in a host whose clock a test moves.</summary>
/// <param name="clock">The clock.</param>
/// <param name="vcpus">How many vCPUs the VM has.</param>
internal sealed class TimedHost(VirtualClock clock, int vcpus = 1)
{
    private readonly ScriptedHost _host = new(new LoopPort(_ => 0), new Vm(vcpus)) { Clock = clock };

    public Vm Vm => _host.Vm;

    public Vcpu Vcpu => Vm.Vcpus[0];

    public VcpuTime Time => Vcpu.Time;

    public VirtualClock Clock => clock;

    public void Call(Action call) => _host.Call(call);

    public T Get<T>(Func<T> call)
    {
        T result = default!;
        _host.Call(() => result = call());
        return result;
    }

    public void Advance(Nanoseconds time) => _host.Advance(time);
}
