// The device model takes the vCPU, has no contract and no implementation here: it may do anything to the state the entry relies on.
[Port("x86")]
public sealed class InterfaceWithoutBodyPort : ArchPort
{
    private readonly IDeviceModel devices;

    public InterfaceWithoutBodyPort(IDeviceModel devices) => this.devices = devices;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|devices.Sync(vcpu)|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

public interface IDeviceModel
{
    void Sync(Vcpu vcpu);
}
